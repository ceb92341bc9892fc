package io.chimedesk.resolver;

import io.chimedesk.resolver.parse.ListRefused;

/**
 * Where the text of a list comes from. It is asked for only when it is the turn of the
 * list, so that waiting lists take no memory.
 */
@FunctionalInterface
public interface ListSource {

	/**
	 * The whole text.
	 * @throws ListRefused if it is none
	 */
	String text();

}
