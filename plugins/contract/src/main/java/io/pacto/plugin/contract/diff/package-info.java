/**
 * What changed between the fields of two contracts, and what that does to those who use the service. The content of the
 * files a contract names is compared by the plugins of their formats.
 */
@NullMarked
package io.pacto.plugin.contract.diff;

import org.jspecify.annotations.NullMarked;
