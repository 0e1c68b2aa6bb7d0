/** What the models call: delegates of a few lines and the beans that expressions may ask. Each reads, calls a room, writes. */
package org.binglian.engine.step;
