/** Graphs as text, Mermaid, DOT and SVG, made from the data of a report alone: nothing here follows references. */
@NullMarked
package io.pacto.plugin.graph.picture;

import org.jspecify.annotations.NullMarked;
