package io.chimedesk.run;

/**
 * What is to be done to a run that was confirmed for a later time, just before it begins.
 * It is called under the lease and in no transaction, and again if the program ended
 * before the run had begun: whoever writes has to do it in transactions of its own, each
 * beginning with {@link RunProgress#demand}.
 */
interface RunStart {

	void prepare(Lease lease);

}
