/**
 * What people are told: a message in their box, and, where an office wants it, a row in the outbox that carries it
 * outside after the commit. A message holds codes and values; its words stand in {@code messages/notice*.properties}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access"})
package org.binglian.notice;
