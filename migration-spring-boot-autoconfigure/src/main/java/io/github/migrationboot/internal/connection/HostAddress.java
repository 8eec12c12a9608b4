package io.github.migrationboot.internal.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where one server listens. Immutable.
 *
 * @param host a name, an address without brackets, or the directory of a Unix socket
 * @param port the port
 */
record HostAddress(String host, int port) {

	private static final int DEFAULT_PORT = 5432;

	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]+");

	private static final Pattern ADDRESS = Pattern.compile("[0-9A-Za-z.]*:[0-9A-Za-z:.]*(%[\\w.-]+)?");

	private static final Pattern NAME_AND_PORT = Pattern.compile("([^:\\[\\]/]*|\\[[^\\]]*]):([^:\\]]*)");

	/**
	 * Read the hosts and ports of a connection string.
	 * @param hosts hosts with commas between them, {@code null} for the local host
	 * @param ports one port for all of them, or as many with commas between them; an
	 * empty one is the default
	 * @param errors makes the exception
	 * @return at least one address
	 * @throws InvalidDatabaseUrlException if a host or port cannot be one, or their
	 * numbers differ
	 */
	static List<HostAddress> list(@Nullable String hosts, @Nullable String ports, UrlErrors errors) {
		String[] names = ((hosts != null) ? hosts : "").split(",", -1);
		String[] numbers = ((ports != null) ? ports : "").split(",", -1);
		if (numbers.length != 1 && numbers.length != names.length) {
			throw errors.hostsAndPorts(names.length, numbers.length);
		}
		List<HostAddress> addresses = new ArrayList<>();
		for (int i = 0; i < names.length; i++) {
			addresses.add(of(names[i].strip(), numbers[(numbers.length == 1) ? 0 : i].strip(), errors));
		}
		if (addresses.size() > 1 && addresses.stream().anyMatch(HostAddress::isSocket)) {
			throw errors.socketAmongHosts();
		}
		return List.copyOf(addresses);
	}

	private static HostAddress of(String name, String number, UrlErrors errors) {
		var matcher = NAME_AND_PORT.matcher(name);
		if (matcher.matches()) {
			return of(matcher.group(1), matcher.group(2), errors);
		}
		int port = number.isEmpty() ? DEFAULT_PORT : port(number, errors);
		boolean brackets = name.startsWith("[") && name.endsWith("]");
		String host = brackets ? name.substring(1, name.length() - 1) : name;
		if (host.isEmpty()) {
			return new HostAddress("localhost", port);
		}
		if (host.startsWith("@")) {
			throw errors.abstractSocket();
		}
		if (!host.startsWith("/") && !NAME.matcher(host).matches() && !ADDRESS.matcher(host).matches()) {
			throw errors.badHost();
		}
		return new HostAddress(host, port);
	}

	private static int port(String number, UrlErrors errors) {
		int port = number.matches("[0-9]{1,5}") ? Integer.parseInt(number) : 0;
		if (port < 1 || port > 65535) {
			throw errors.badPort();
		}
		return port;
	}

	/**
	 * Return whether this is a Unix socket.
	 * @return whether the host is a directory
	 */
	boolean isSocket() {
		return this.host.startsWith("/");
	}

	/**
	 * Return host and port as they are written in a URL.
	 * @return the host, in brackets if it is an IPv6 address, a colon, and the port
	 */
	String inUrl() {
		String name = (this.host.indexOf(':') < 0) ? this.host : "[" + this.host + "]";
		return (isSocket() ? "localhost" : name) + ":" + this.port;
	}

}
