// Wraps one ICU table in a common-data file and writes it as a C++ array.
//
//   icu_data uts46.nrm OUT.cpp
//
// ICU's own icupkg and genccode do the same with forty more files. The format is ICU's "CmnD"
// version 1 (common/ucmndata.h, tools/toolutil/package.cpp): a data header, then a table of
// contents whose offsets count from its own start, the names, and each item 16-byte aligned.

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

using bytes = std::vector<unsigned char>;

// Little-endian tables, as the release archive has them; wasm and all our native targets agree.
void put(bytes& out, std::uint32_t value, int size) {
  for (int i = 0; i < size; ++i) out.push_back(static_cast<unsigned char>(value >> (8 * i)));
}

void pad_to_16(bytes& out) {
  while (out.size() % 16 != 0) out.push_back(0);
}

bytes header() {
  bytes out;
  put(out, 32, 2);           // header size, a multiple of 16
  out.insert(out.end(), {0xda, 0x27});
  put(out, 20, 2);           // size of UDataInfo, which follows
  put(out, 0, 2);
  out.insert(out.end(), {0, 0, 2, 0});  // little-endian, ASCII, two-byte UChar
  out.insert(out.end(), {'C', 'm', 'n', 'D'});
  out.insert(out.end(), {1, 0, 0, 0});  // format version
  out.insert(out.end(), {0, 0, 0, 0});  // data version
  pad_to_16(out);
  return out;
}

bytes common_data(std::string_view item_name, const bytes& item) {
  constexpr std::uint32_t kTocSize = 4 + 8;  // count, one entry of two offsets
  bytes toc;
  const auto name_end = kTocSize + static_cast<std::uint32_t>(item_name.size()) + 1;
  const auto item_start = (name_end + 15) / 16 * 16;
  put(toc, 1, 4);
  put(toc, kTocSize, 4);
  put(toc, item_start, 4);
  toc.insert(toc.end(), item_name.begin(), item_name.end());
  toc.push_back(0);
  pad_to_16(toc);
  toc.insert(toc.end(), item.begin(), item.end());

  bytes out = header();
  out.insert(out.end(), toc.begin(), toc.end());
  return out;
}

std::string as_source(const bytes& data) {
  std::string out =
      "#include \"icu_data.h\"\n\n"
      "alignas(16) const unsigned char clearnotice_icu_data[] = {";
  for (std::size_t i = 0; i < data.size(); ++i) {
    if (i % 24 == 0) out += '\n';
    out += std::to_string(data[i]);
    out += ',';
  }
  out += "\n};\n";
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: icu_data TABLE.nrm OUT.cpp\n");
    return 2;
  }
  const std::string_view path = argv[1];
  std::ifstream in(argv[1], std::ios::binary);
  const bytes item{std::istreambuf_iterator<char>(in), {}};
  if (item.size() < 32 || item[2] != 0xda || item[3] != 0x27) {
    std::fprintf(stderr, "icu_data: %s is not an ICU table\n", argv[1]);
    return 1;
  }
  // ICU looks an item up by "<package>/<file>", where the package carries its version.
  const std::string name = "icudt76l/" + std::string(path.substr(path.rfind('/') + 1));
  std::ofstream out(argv[2], std::ios::binary);
  out << as_source(common_data(name, item));
  if (!out.flush()) {
    std::fprintf(stderr, "icu_data: cannot write %s\n", argv[2]);
    return 1;
  }
}
