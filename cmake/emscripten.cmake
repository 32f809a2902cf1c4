# Toolchain file of the wasm builds: Emscripten 3.1.6 (Debian 12) or newer, whichever emcc comes
# first on PATH.

find_program(em_config em-config REQUIRED)
execute_process(COMMAND "${em_config}" EMSCRIPTEN_ROOT
  OUTPUT_VARIABLE emscripten_root OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
include("${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
