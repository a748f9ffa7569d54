#!/usr/bin/python3
"""A window with one control of each kind, for the rigs' own test of drive.py.

Uses GTK through its C library, 3 if it is installed, else 2, so that no bindings are needed;
exit code 77 when there is neither.  "Press me" changes the label; "Vanish" removes and makes
elements for two seconds, many times a second; "Quit" ends it.
"""
import ctypes
import os
import sys


def library(*names):
    for name in names:
        try:
            return ctypes.CDLL(name), name
        except OSError:
            pass
    sys.exit(77)


gtk, which = library("libgtk-3.so.0", "libgtk-x11-2.0.so.0")
gobject, _ = library("libgobject-2.0.so.0")
glib, _ = library("libglib-2.0.so.0")
if "2.0" in which:
    os.environ["GTK_MODULES"] = "gail:atk-bridge"
    os.putenv("GTK_MODULES", "gail:atk-bridge")
P, D = ctypes.c_void_p, ctypes.c_double


def make(name, *arguments):
    function = getattr(gtk, name)
    function.restype = P
    return P(function(*arguments))


def call(name, *arguments):
    getattr(gtk, name)(*arguments)


gtk.gtk_init(None, None)
window = make("gtk_window_new", 0)
call("gtk_window_set_title", window, b"Rig window")
box = make("gtk_vbox_new", 0, 4)
call("gtk_container_add", window, box)
kept = []


def add(widget):
    call("gtk_box_pack_start", box, widget, 0, 0, 2)
    call("gtk_widget_show", widget)
    return widget


def on(widget, event, action):
    callback = ctypes.CFUNCTYPE(None, P, P)(lambda *_: action())
    kept.append(callback)
    gobject.g_signal_connect_data(widget, event, callback, None, None, 0)


label = add(make("gtk_label_new", b"Nothing pressed"))
button = add(make("gtk_button_new_with_label", b"Press me"))
on(button, b"clicked", lambda: call("gtk_label_set_text", label, b"Pressed"))
off = add(make("gtk_button_new_with_label", b"Not yet"))
call("gtk_widget_set_sensitive", off, 0)
add(make("gtk_check_button_new_with_label", b"Record my voice"))
caption = add(make("gtk_label_new", b"Your name"))
entry = add(make("gtk_entry_new"))
call("gtk_label_set_mnemonic_widget", caption, entry)
scale = make("gtk_hscale_new_with_range", D(0), D(10), D(1))
call("gtk_range_set_value", scale, D(3))
accessible = make("gtk_widget_get_accessible", scale)
ctypes.CDLL("libatk-1.0.so.0").atk_object_set_name(accessible, b"Loudness")
add(scale)
vanish = add(make("gtk_button_new_with_label", b"Vanish"))
fleeting = {"left": 0, "widget": None}


def flicker(_):
    if fleeting["widget"]:
        call("gtk_widget_destroy", fleeting["widget"])
        fleeting["widget"] = None
    else:
        fleeting["widget"] = add(make("gtk_button_new_with_label", b"Fleeting"))
    fleeting["left"] -= 1
    return int(fleeting["left"] > 0)


tick = ctypes.CFUNCTYPE(ctypes.c_int, P)(flicker)


def start_flicker():
    fleeting["left"] = 400
    glib.g_timeout_add(5, tick, None)


on(vanish, b"clicked", start_flicker)
on(add(make("gtk_button_new_with_label", b"Quit")), b"clicked", lambda: call("gtk_main_quit"))
on(window, b"destroy", lambda: call("gtk_main_quit"))
call("gtk_widget_show_all", window)
call("gtk_main")
