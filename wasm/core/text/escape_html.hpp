#pragma once

#include <string>
#include <string_view>

namespace clearnotice::text {

/// Appends `text` so that it is inert as HTML text and inside a double-quoted attribute:
/// & < > " ' become character references (HTML Standard, 13.1.4). Every character that reaches HTML
/// passes here.
void escape_html(std::string_view text, std::string& out);

}  // namespace clearnotice::text
