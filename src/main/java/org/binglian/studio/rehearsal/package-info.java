/** Rehearsals asked for, watched, cancelled and read. */
package org.binglian.studio.rehearsal;
