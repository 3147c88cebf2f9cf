// Runs before anything else, so it keeps to syntax that old versions of Node understand too.

/** The oldest Node this project runs on. */
var neededNode = "20.19.0";

/**
 * @param {string} version such as "20.19.1"
 * @returns {string | null} a sentence when the version is too old, else null
 */
export function nodeTooOld(version) {
  var have = version.split(".").map(Number);
  var need = neededNode.split(".").map(Number);
  for (var i = 0; i < 3; i++) {
    if ((have[i] || 0) > (need[i] || 0)) return null;
    if ((have[i] || 0) < (need[i] || 0)) {
      return (
        "Counterpart needs Node " + neededNode + " or newer; this is Node " + version + ".\n" +
        "Install a newer one (https://nodejs.org) and run the same command again."
      );
    }
  }
  return null;
}
