#pragma once

#include <string>
#include <vector>

#include "core/json/writer.hpp"
#include "core/view/tree.hpp"

namespace clearnotice::view {

/// HTML; every text and attribute value passes escape_html.
std::string to_html(const std::vector<node>& tree);

/// Plain text for people and for the canonical hash: headings and paragraphs parted by an empty
/// line, list items with `•`, `1.` or `a)`, terms above their indented descriptions, table cells
/// parted by ` | `, boxes as `[ ]`. What is hidden, and where people type, is left out. Ends with a
/// line break.
std::string to_plain(const std::vector<node>& tree);

/// The node list for the DOM: `["p",{"class":"hint"},"text",["a",…]]`, a text as a string.
void write_nodes(const std::vector<node>& tree, json::writer& out);

}  // namespace clearnotice::view
