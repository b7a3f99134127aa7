/**
 * Random numbers that depend on nothing but their name: seed, sample, event and stage.
 * In comes the name of a stream; out go uniform, Gaussian and exponential numbers.
 * Event 123456 therefore looks the same on any number of threads, in any order, after a change in any other stage.
 * Start with {@link org.tauscope.random.RandomStream}.
 */
@NullMarked
package org.tauscope.random;

import org.jspecify.annotations.NullMarked;
