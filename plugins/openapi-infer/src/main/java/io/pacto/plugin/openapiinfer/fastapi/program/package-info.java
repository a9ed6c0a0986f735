/** The modules of a Python project, what the names in them stand for, and the constants that can be told without running. */
@NullMarked
package io.pacto.plugin.openapiinfer.fastapi.program;

import org.jspecify.annotations.NullMarked;
