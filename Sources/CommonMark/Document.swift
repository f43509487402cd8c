import CCmark

/// The version of the linked libcmark, for `playbook --version`.
package var libcmarkVersion: String { String(cString: cmark_version_string()) }
