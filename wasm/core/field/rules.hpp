#pragma once

#include <optional>
#include <string_view>

#include "core/catalog/catalogue.hpp"
#include "core/field/verdict.hpp"
#include "core/phone/plans.hpp"

namespace clearnotice::field {

/// `given-name`, `family-name`, `organisation`, `occupation`, `email`, `phone`, `message`: the id
/// in notice.json, in a verdict, and the key that is posted.
std::string_view id_of(kind field);
std::optional<kind> kind_of(std::string_view id);

/// The HTML autocomplete token (WCAG 1.3.5): given-name, family-name, organization,
/// organization-title, email, tel; empty for the message.
std::string_view autocomplete_of(kind field);

/// The locale's name for the field.
std::string label_of(kind field, const catalog::catalogue& words);

struct context {
  const catalog::catalogue& words;
  const phone::plans& plans;
  bool required = false;        ///< an empty required field is an error, an optional one is `empty`
  bool health_covered = false;  ///< the notice says what happens to data about health
  std::string_view region = {};  ///< ISO 3166-1 alpha-2: where a national phone number is from
};

/// Checks what a person typed into one field. `typed` is well-formed UTF-8 of any length.
verdict check(kind field, std::string_view typed, const context& about);

/// The error that somebody else found, a receiver for example, in the words of its code; nothing
/// for a code that is none of ours.
std::optional<verdict> found_elsewhere(kind field, std::string_view code,
                                       const catalog::catalogue& words);

}  // namespace clearnotice::field
