#pragma once

#include <string_view>

namespace clearnotice::field {

/// The well-known mail domain that `domain` probably was to be: `gmail.com` for `gmial.com`,
/// `gmailcom`, `gmail.con` or `gmail`. Empty for a domain that is well known itself, and for one
/// that is as likely to be somebody's own. A hint, so that it would rather be silent than wrong.
/// @param domain  lower-case ASCII, as DNS takes it.
/// @return one of the table's domains, or empty.
std::string_view meant_provider(std::string_view domain);

}  // namespace clearnotice::field
