#pragma once

#include <cstddef>
#include <string_view>

namespace clearnotice::field {

enum class local_form { dot_atom, quoted, none };

/// How the part before the @ is written.
/// Source: RFC 5321 4.1.2 Local-part (so no comments, folding or obsolete forms), with every
/// non-ASCII character but white space by RFC 6531 3.3.
local_form form_of(std::string_view local_part);

/// Bytes of the quoted string at the start of `text`, quotes included; 0 where there is none.
std::size_t quoted_length(std::string_view text);

/// Whether a character in it is hidden, reorders text, is private or unassigned, or whether it
/// begins with a mark, which would be drawn onto what stands before the address.
bool is_unsafe_local_part(std::string_view local_part);

}  // namespace clearnotice::field
