/** What approvers do beside their tasks: one more opinion, handing on, stand-ins, copies, phrases. */
package org.binglian.desk.acts;
