/** Requests against a server that goes wrong. They live here because the host cannot know the testkit. */
@NullMarked
package io.pacto.host.network;

import org.jspecify.annotations.NullMarked;
