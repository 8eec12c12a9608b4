package io.github.migrationboot.sample.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * The folder with the embedded PostgreSQL's data. Clears up what a killed application
 * leaves there: a server that nobody uses, or the file that names one. Not thread-safe.
 *
 * @param path the folder
 */
record DataDirectory(Path path) {

	private static final Log logger = LogFactory.getLog(DataDirectory.class);

	private static final int STOP_SECONDS = 30;

	/**
	 * Make sure that the folder is there and that no server runs on it.
	 * @throws DataDirectoryNotWritableException if nothing can be written there
	 * @throws DataDirectoryInUseException if another application uses it
	 */
	void takeOver() throws IOException {
		create();
		if (isLocked()) {
			throw new DataDirectoryInUseException(this.path);
		}
		Path pidFile = this.path.resolve("postmaster.pid");
		if (Files.exists(pidFile)) {
			findServer(pidFile).ifPresent(this::stop);
			// PostgreSQL ignores the file unless some other process has the number by now
			Files.deleteIfExists(pidFile);
		}
	}

	private void create() {
		try {
			Files.createDirectories(this.path);
		}
		catch (IOException ex) {
			throw new DataDirectoryNotWritableException(this.path, ex);
		}
		if (!Files.isWritable(this.path)) {
			throw new DataDirectoryNotWritableException(this.path, null);
		}
	}

	/**
	 * The embedded PostgreSQL locks this file as long as its application runs.
	 */
	private boolean isLocked() throws IOException {
		Path lockFile = this.path.resolve("epg-lock");
		if (!Files.exists(lockFile)) {
			return false;
		}
		try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
				FileLock lock = channel.tryLock()) {
			return lock == null;
		}
	}

	private Optional<ProcessHandle> findServer(Path pidFile) throws IOException {
		return Files.readAllLines(pidFile)
			.stream()
			.findFirst()
			.map(String::strip)
			.map(Long::parseLong)
			.flatMap(ProcessHandle::of)
			.filter((
					process) -> process.info().command().filter((command) -> command.contains("postgres")).isPresent());
	}

	private void stop(ProcessHandle server) {
		logger.info("Stopping the PostgreSQL that an earlier run left behind (process " + server.pid() + ")");
		server.destroy();
		try {
			server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while an earlier PostgreSQL stops", ex);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new IllegalStateException(
					"The PostgreSQL of an earlier run (process " + server.pid() + ") does not stop. Stop it yourself.",
					ex);
		}
	}

}
