package io.chimedesk.recipe.web;

import io.chimedesk.recipe.RecipeNotFound;
import io.chimedesk.ui.ErrorMapping;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which pages the exceptions of recipes lead to.
 */
@Configuration(proxyBeanMethods = false)
class RecipeErrors {

	@Bean
	ErrorMapping recipeNotFound() {
		return ErrorMapping.notFound(RecipeNotFound.class, "recipe.not-found");
	}

}
