from alembic import context
from sqlalchemy import create_engine, pool

option = context.config.get_main_option
engine = create_engine(option("sqlalchemy.url"), poolclass=pool.NullPool)
with engine.connect() as connection:
    context.configure(connection=connection, version_table_schema=option("version_table_schema"))
    with context.begin_transaction():
        context.run_migrations()
