/**
 * The full product beside the bare engine and Flowable 8 on the same model files ({@code src/bench/models}), each in a JVM of its own,
 * taking turns: {@code mvn -q test-compile exec:java@race} (docs/measuring.md).
 */
package org.binglian.bench.race;
