package io.github.migrationboot.operations;

/**
 * A change to privileges or policies.
 */
public sealed interface SecurityChange extends Operation permits AlterPolicy, ChangePrivileges, CreatePolicy {

}
