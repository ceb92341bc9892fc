/**
 * The pages of recipes.
 */
@NullMarked
package io.chimedesk.recipe.web;

import org.jspecify.annotations.NullMarked;
