/** Which discussion goes to which meeting of one network, the meetings being given. */
@NullMarked
package io.github.chinsdk.scheduling.internal.allocation;

import org.jspecify.annotations.NullMarked;
