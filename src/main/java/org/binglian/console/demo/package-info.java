/**
 * The demo's city: on an empty database its office's history is played through the same services that the doors use, from some
 * months ago up to now, so that every clock, paper and record is as real as the models make it.
 */
package org.binglian.console.demo;
