/** Sessions of browsers in the database, so that any node serves anybody and a restart signs nobody out. */
package org.binglian.access.session;
