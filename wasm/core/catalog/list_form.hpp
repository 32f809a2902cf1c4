#pragma once

#include <span>
#include <string>
#include <string_view>

namespace clearnotice::catalog {

/// Whether `form` is a list form: "start|middle|end|two", each a pattern with "{" for what goes
/// first and "}" for what follows it; or those four and "condition|end|two" for the patterns that
/// serve where the last item meets the condition:
///   e  it begins with the sound i (Spanish: "e", not "y")
///   v  it does not begin with a Hebrew letter (Hebrew: a hyphen after the vav)
/// As ICU's ListFormatter does.
bool is_list_form(std::string_view form);

/// Joins the items as CLDR has it. `form` must have passed is_list_form().
std::string join_list(std::span<const std::string> items, std::string_view form);

}  // namespace clearnotice::catalog
