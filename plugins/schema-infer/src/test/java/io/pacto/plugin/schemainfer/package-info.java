/** Tests of schema inference, with the real reader and a disk in memory. */
@NullMarked
package io.pacto.plugin.schemainfer;

import org.jspecify.annotations.NullMarked;
