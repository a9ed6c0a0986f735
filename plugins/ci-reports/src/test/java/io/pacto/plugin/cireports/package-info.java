/** Tests of the formats: each is read back by a parser or schema that is not ours where there is one. */
@NullMarked
package io.pacto.plugin.cireports;

import org.jspecify.annotations.NullMarked;
