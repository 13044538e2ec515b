/** The one directory under which SQL may read: the files that we register ourselves. */
export const DATA_DIRECTORY = "data/";

/**
 * The statements that a new database runs first, in this order. The lock keeps SQL from reading or writing
 * anything outside the data directory, and from taking the lock off again; it is one of two layers that each
 * hold alone, the other is the page's Content Security Policy. Only a test leaves it out.
 */
export function startupSettings(isLocked: boolean): readonly string[] {
  if (!isLocked) return ["SET errors_as_json=true"];
  return [
    `SET allowed_directories=['${DATA_DIRECTORY}']`,
    "SET autoload_known_extensions=false",
    "SET autoinstall_known_extensions=false",
    "SET memory_limit='1500MB'",
    "SET enable_external_access=false",
    "SET errors_as_json=true",
    "SET lock_configuration=true",
  ];
}
