/**
 * The page of an account's budgets.
 */
@NullMarked
package io.chimedesk.budget.web;

import org.jspecify.annotations.NullMarked;
