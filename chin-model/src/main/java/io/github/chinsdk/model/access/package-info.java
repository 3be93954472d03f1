/** When people can be seen: opening hours and extended-access capacity. */
@NullMarked
package io.github.chinsdk.model.access;

import org.jspecify.annotations.NullMarked;
