/** Tests of the plugin as a whole: findings, changes and reports of documents that are read as the product reads them. */
@NullMarked
package io.pacto.plugin.contract;

import org.jspecify.annotations.NullMarked;
