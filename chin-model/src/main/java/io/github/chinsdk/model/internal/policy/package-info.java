/** How the policies are checked; not exported, opened for validation providers. */
@NullMarked
package io.github.chinsdk.model.internal.policy;

import org.jspecify.annotations.NullMarked;
