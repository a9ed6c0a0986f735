/**
 * Renderers that turn reports into text, JSON and Markdown.
 *
 * <p>Nothing here judges, sorts or reads: what a report holds is shown in the order in which it holds it. Text for a
 * person leaves as runs that say which parts are data, so that one printer escapes them.
 */
@NullMarked
package io.pacto.plugin.reports;

import org.jspecify.annotations.NullMarked;
