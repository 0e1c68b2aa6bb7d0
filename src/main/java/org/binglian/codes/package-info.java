/**
 * The identifiers of the trade as values: credit code, citizen id, project, case, item and material.
 * Each refuses what breaks its shape, date or check digit (GB 32100-2015, GB 11714-1997, GB 11643-1999), and nothing else lives here.
 */
@ApplicationModule(displayName = "Codes", allowedDependencies = {})
package org.binglian.codes;

import org.springframework.modulith.ApplicationModule;
