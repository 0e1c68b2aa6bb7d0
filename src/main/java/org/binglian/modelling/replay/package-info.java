/** Finished cases played again through other models, from our own record. */
@org.springframework.modulith.NamedInterface("replay")
package org.binglian.modelling.replay;
