package io.chimedesk.lease;

/**
 * Nobody's earlier tier could be returned: what was known when it was decided no longer
 * holds.
 */
class NobodyReturned extends RuntimeException {

}
