# Runs Alembic's own command line once for each line of standard input, which is its arguments with tabs between.
# Answers with a line of the exit code and the lengths of what was printed, and then that.
import io
import sys
import traceback

reply = sys.stdout.buffer
# Before Alembic is imported, which keeps the stream.
sys.stdout = io.StringIO()
sys.stderr = io.StringIO()

from alembic.config import main
import psycopg2


def printed(stream):
    text = stream.getvalue().encode()
    stream.seek(0)
    stream.truncate()
    return text


for line in sys.stdin:
    code = 0
    try:
        main(argv=line.rstrip("\n").split("\t"), prog="alembic")
    except SystemExit as exit:
        code = exit.code or 0
    except BaseException:
        traceback.print_exc()
        code = 1
    output, errors = printed(sys.stdout), printed(sys.stderr)
    reply.write(b"%d %d %d\n" % (code & 0xFF, len(output), len(errors)))
    reply.write(output)
    reply.write(errors)
    reply.flush()
