/**
 * Tests against real programs: what they need is declared, found or named in the summary at the end of the build; and a
 * server that goes wrong as told, alone or before one of them. Must not start a program itself.
 */
@NullMarked
package io.pacto.testkit.component;

import org.jspecify.annotations.NullMarked;
