/**
 * The one door to Amazon Chime: accounts, users and the batch update, by the AWS SDK.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.chimedesk.chime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
