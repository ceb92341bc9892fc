package io.chimedesk.policy;

/**
 * A policy that is ready to use, or one that an administrator wrote.
 */
public enum Preset {

	OPEN, BALANCED, STRICT, OWN

}
