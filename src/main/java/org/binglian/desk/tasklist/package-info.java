/** What our own tab and cards inside Camunda Tasklist show beside the engine's form. */
package org.binglian.desk.tasklist;
