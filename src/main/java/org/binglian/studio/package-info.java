/** The business analysts' studio: open a flow, a rule or a form, see what is wrong with it, rehearse it, release it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access"})
package org.binglian.studio;
