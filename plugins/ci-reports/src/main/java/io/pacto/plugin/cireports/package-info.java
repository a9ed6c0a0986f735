/**
 * Renderers that turn the reports of {@code validate} and {@code diff} into what continuous integration reads: SARIF,
 * JUnit XML, GitHub workflow commands and step summaries, GitLab code quality.
 *
 * <p>Nothing here judges, sorts, writes files or reads the environment: a report goes to standard output, and the pipeline
 * redirects it. Every format escapes data by its own rules; none may show a report with a missing judge as a good one.
 */
@NullMarked
package io.pacto.plugin.cireports;

import org.jspecify.annotations.NullMarked;
