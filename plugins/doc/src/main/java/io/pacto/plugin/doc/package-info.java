/**
 * The command {@code doc}: the documentation of a contract as Markdown, one small class per section.
 *
 * <p>Reading and following references is the host's; no section fetches anything. Data enters the document through
 * {@link io.pacto.plugin.doc.Markdown}, {@link io.pacto.plugin.doc.Html} and the escaping of {@link
 * io.pacto.plugin.doc.Architecture} only.
 */
@NullMarked
package io.pacto.plugin.doc;

import org.jspecify.annotations.NullMarked;
