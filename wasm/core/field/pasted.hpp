#pragma once

#include <string_view>

#include "core/field/code.hpp"

namespace clearnotice::field {

/// What may stand in a line that names somebody.
enum class pasting {
  nothing,      ///< of a person: no address of any kind
  bare_domain,  ///< of an organisation, some of which are called `booking.com` or `Art@Work`
};

/// What was pasted into the wrong field, or by a machine into every field: `text_markup` (a tag,
/// `<b>`), `text_url` (`https://…`, `www.…`), `text_email`; else `none`.
/// @param text  well-formed UTF-8 of any length; the time grows with it.
code find_pasted(std::string_view text, pasting allowed);

}  // namespace clearnotice::field
