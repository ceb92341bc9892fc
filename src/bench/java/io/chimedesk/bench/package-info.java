/**
 * Measures the program as its users meet it: over HTTP, on both databases.
 */
package io.chimedesk.bench;
