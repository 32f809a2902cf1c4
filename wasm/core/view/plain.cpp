#include <algorithm>

#include "core/view/writers.hpp"

namespace clearnotice::view {
namespace {

/// Line breaks that an element wants before and behind it: 0 inline, 1 a new line, 2 an empty line.
unsigned gap_of(tag element) {
  switch (element) {
    case tag::text:
    case tag::a:
    case tag::strong:
    case tag::em:
    case tag::span:
    case tag::bdi:
    case tag::time:
    case tag::abbr:
    case tag::input:
    case tag::textarea:
    case tag::th:
    case tag::td: return 0;
    case tag::li:
    case tag::dt:
    case tag::dd:
    case tag::tr:
    case tag::div:
    case tag::label:
    case tag::thead:
    case tag::tbody: return 1;
    default: return 2;
  }
}

class plain_writer {
 public:
  void write(const node& each) {
    // The text is what people are told.
    if (each.has(attribute::hidden) || each.has(attribute::aria_hidden)) return;
    switch (each.element) {
      case tag::text: write_text(each.text); return;
      case tag::input:
        if (*each.value_of(attribute::type) == "checkbox") write_text("[ ] ");
        return;
      case tag::ul:
      case tag::ol: write_list(each); return;
      case tag::dd:
        indent_ += 2;
        write_block(each);
        indent_ -= 2;
        return;
      case tag::tr: write_row(each); return;
      case tag::label:
        // Beside its box, above any other control.
        if (in_choice_) {
          write_children(each);
        } else {
          write_block(each);
        }
        return;
      case tag::div:
        in_choice_ = is_choice(each);
        write_block(each);
        in_choice_ = false;
        return;
      default: write_block(each);
    }
  }

  std::string take() {
    if (!out_.empty()) out_ += '\n';
    return std::move(out_);
  }

 private:
  static bool is_choice(const node& each) {
    const std::string* name = each.value_of(attribute::css_class);
    return name != nullptr && *name == "choice";
  }

  void write_children(const node& each) {
    for (const node& child : each.children) write(child);
  }

  void write_block(const node& each) {
    const unsigned gap = gap_of(each.element);
    // The first block of a list item begins on the line of its marker.
    if (marker_.empty()) gap_ = std::max(gap_, gap);
    write_children(each);
    gap_ = std::max(gap_, gap);
  }

  void write_list(const node& list) {
    const std::string* type = list.value_of(attribute::type);
    const std::string* start = list.value_of(attribute::start);
    const bool plain = list.has(attribute::css_class);
    unsigned number = 1;
    if (start != nullptr) {
      number = 0;
      for (const char digit : *start) number = number * 10 + static_cast<unsigned>(digit - '0');
    }
    gap_ = std::max(gap_, 2u);
    for (const node& item : list.children) {
      gap_ = std::max(gap_, 1u);
      if (list.element == tag::ul) {
        marker_ = plain ? "" : "• ";
      } else if (type != nullptr) {
        marker_ = std::string(1, static_cast<char>('a' + (number - 1) % 26)) + ") ";
      } else {
        marker_ = std::to_string(number) + ". ";
      }
      ++number;
      const unsigned depth = plain ? 0 : 2;
      indent_ += depth;
      write_children(item);
      indent_ -= depth;
      marker_.clear();
    }
    gap_ = std::max(gap_, 2u);
  }

  void write_row(const node& row) {
    gap_ = std::max(gap_, 1u);
    for (std::size_t i = 0; i < row.children.size(); ++i) {
      if (i > 0) write_text(" | ");
      for (const node& part : row.children[i].children) {
        // The lines of one cell stay on the row's line.
        if (part.element == tag::div && &part != &row.children[i].children.front())
          write_text(", ");
        if (part.element == tag::div) {
          write_children(part);
        } else {
          write(part);
        }
      }
    }
    gap_ = std::max(gap_, 1u);
  }

  void write_text(std::string_view text) {
    if (text.empty()) return;
    if (!out_.empty()) out_.append(gap_, '\n');
    if (gap_ > 0 || out_.empty()) {
      const std::size_t hanging = marker_.empty() ? 0 : 2;
      out_.append(indent_ - std::min<std::size_t>(indent_, hanging), ' ');
      out_ += marker_;
      marker_.clear();
    }
    gap_ = 0;
    out_ += text;
  }

  std::string out_;
  std::string marker_;      // of the list item whose first text has not come yet
  std::size_t indent_ = 0;  // in spaces
  unsigned gap_ = 0;        // line breaks due before the next text
  bool in_choice_ = false;
};

}  // namespace

std::string to_plain(const std::vector<node>& tree) {
  plain_writer writer;
  for (const node& each : tree) writer.write(each);
  return writer.take();
}

}  // namespace clearnotice::view
