/** Which nodes and sequence flows of the shipped models the office's tests reach; {@code mvn verify} fails on one that none does. */
package org.binglian.office.coverage;
