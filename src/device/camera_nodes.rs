//! Which cameras are plugged in, from the Linux kernel's own lists. None is opened to find out.

use std::path::{Path, PathBuf};

use super::picture_driver::CameraNodes;
use crate::equipment::Known;

/// Drivers whose nodes convert pictures from memory to memory: codecs, scalers, processors of raw
/// pictures. Each name stands for all that begin with it.
const NO_CAMERAS: [&str; 33] = [
    "amphion-vpu",
    "bcm2835-codec",
    "bcm2835-isp",
    "bdisp",
    "cedrus",
    "coda",
    "exynos-gsc",
    "fdp1",
    "hantro",
    "imx-pxp",
    "meson-ge2d",
    "meson-vdec",
    "mtk-jpeg",
    "mtk-mdp",
    "mtk-vcodec",
    "mxc-jpeg",
    "pispbe",
    "pxp",
    "qcom-iris",
    "qcom-venus",
    "rkvdec",
    "rockchip-rga",
    "rockchip-vpu",
    "rpi-hevc",
    "rpivid",
    "s5p-jpeg",
    "s5p-mfc",
    "sun8i-di",
    "sun8i-rotate",
    "tegra-vde",
    "vicodec",
    "vim2m",
    "wave5",
];

/// Cameras from the kernel's own lists, in the order of their numbers.
pub(super) fn cameras() -> Vec<CameraNodes> {
    System::default().cameras()
}

/// Whether `name` is a camera's, among the names in /dev.
pub(super) fn is_node(name: &str) -> bool {
    number(name).is_some_and(|number| System::default().node(number).is_some())
}

/// Where the kernel's lists are.
struct System {
    dev: PathBuf,
    sys: PathBuf,
}

impl Default for System {
    fn default() -> Self {
        Self { dev: PathBuf::from("/dev"), sys: PathBuf::from("/sys") }
    }
}

/// A node that may give pictures.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Node {
    id: String,
    /// Zero for the node that gives pictures.
    index: u32,
    number: u32,
    name: String,
    /// Where it is plugged in, for people; empty where that is not known.
    port: String,
}

impl System {
    /// Nodes of one interface of one device are one camera: many bring a node along that gives no
    /// pictures. Another interface is another camera, such as an infrared one beside the usual one.
    fn cameras(&self) -> Vec<CameraNodes> {
        let mut nodes: Vec<_> =
            self.numbers().into_iter().filter_map(|number| self.node(number)).collect();
        nodes.sort();
        let mut cameras: Vec<(CameraNodes, String)> = Vec::new();
        for Node { id, index: _, number, name, port } in nodes {
            let mut listed = cameras.iter_mut().map(|(camera, _)| camera);
            if let Some(camera) = listed.find(|camera| camera.known.id.as_str() == id) {
                camera.nodes.push(number);
            } else {
                let camera = CameraNodes { known: Known::new(id, name), nodes: vec![number] };
                cameras.push((camera, port));
            }
        }
        cameras.sort_by_key(|(camera, _)| camera.nodes.iter().min().copied());
        told_apart(cameras)
    }

    /// The numbers of /dev/video0, /dev/video1 and so on. Names that are no such number are passed
    /// over, whatever they are.
    fn numbers(&self) -> Vec<u32> {
        let entries = std::fs::read_dir(&self.dev).into_iter().flatten().flatten();
        entries.filter_map(|entry| number(entry.file_name().to_str()?)).collect()
    }

    /// What the kernel says of a node; none where its driver is no camera's.
    fn node(&self, number: u32) -> Option<Node> {
        let folder = self.sys.join(format!("class/video4linux/video{number}"));
        // A name is cut at 31 bytes, in the middle of a letter if need be.
        let at = |path: &str| {
            let text = std::fs::read(folder.join(path)).ok()?;
            Some(String::from_utf8_lossy(&text).trim().to_owned())
        };
        let name = at("name").unwrap_or_else(|| format!("/dev/video{number}"));
        let driver = std::fs::read_link(folder.join("device/driver")).ok();
        let driver = driver.as_deref().and_then(Path::file_name).unwrap_or_default();
        if [&*driver.to_string_lossy(), &name].into_iter().any(is_no_camera) {
            return None;
        }
        let index = at("index").and_then(|text| text.parse().ok()).unwrap_or(0);
        let usb = at("device/../idVendor").zip(at("device/../idProduct"));
        let place = self.place(&folder);
        let last = place.as_deref().and_then(|place| place.rsplit('/').next()).unwrap_or_default();
        let id = match (usb, at("device/../serial"), &place) {
            (Some((maker, model)), Some(serial), _) => {
                format!("usb:{maker}:{model}:{serial}@{last}")
            }
            // Cheap cameras have no number of their own.
            (_, _, Some(place)) => format!("at:{place}"),
            (Some((maker, model)), None, None) => format!("usb:{maker}:{model}"),
            (None, _, None) => format!("name:{name}"),
        };
        Some(Node { port: last.to_owned(), id, index, number, name })
    }

    /// The path of the node's device: its port, and of a USB device the interface.
    fn place(&self, folder: &Path) -> Option<String> {
        let place = std::fs::canonicalize(folder.join("device")).ok()?;
        let devices = self.sys.join("devices");
        Some(place.strip_prefix(devices).ok()?.display().to_string())
    }
}

/// Cameras of one name get where they are plugged in beside it.
fn told_apart(mut cameras: Vec<(CameraNodes, String)>) -> Vec<CameraNodes> {
    let names: Vec<String> = cameras.iter().map(|(camera, _)| camera.known.name.clone()).collect();
    for (camera, port) in &mut cameras {
        let name = &mut camera.known.name;
        if !port.is_empty() && names.iter().filter(|other| *other == name).count() > 1 {
            *name = format!("{name} ({port})");
        }
    }
    cameras.into_iter().map(|(camera, _)| camera).collect()
}

/// The number in a name such as “video0”.
fn number(name: &str) -> Option<u32> {
    name.strip_prefix("video")?.parse().ok()
}

/// Whether a driver, or a node, of this name converts pictures and takes none.
fn is_no_camera(name: &str) -> bool {
    let name = name.to_ascii_lowercase().replace('_', "-");
    NO_CAMERAS.iter().any(|driver| name.starts_with(driver))
}

#[cfg(test)]
mod tests {
    use std::fs::{create_dir_all, write};
    use std::os::unix::fs::symlink;

    use super::*;

    /// A computer with nothing plugged in.
    struct Bench {
        system: System,
        _folder: tempfile::TempDir,
    }

    impl Bench {
        fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let root = folder.path().canonicalize().unwrap();
            let system = System { dev: root.join("dev"), sys: root.join("sys") };
            create_dir_all(&system.dev).unwrap();
            Self { system, _folder: folder }
        }

        /// A node of the device at `place`, which is a USB interface where it has a serial number.
        fn node(&self, number: u32, name: &[u8], place: &str, driver: &str, serial: Option<&str>) {
            let System { dev, sys } = &self.system;
            write(dev.join(format!("video{number}")), "").unwrap();
            let device = sys.join("devices").join(place);
            let node = device.join(format!("video4linux/video{number}"));
            create_dir_all(&node).unwrap();
            write(node.join("name"), [name, b"\n"].concat()).unwrap();
            write(node.join("index"), if number.is_multiple_of(2) { "0\n" } else { "1\n" })
                .unwrap();
            symlink(&device, node.join("device")).unwrap();
            let class = sys.join("class/video4linux");
            create_dir_all(&class).unwrap();
            symlink(&node, class.join(format!("video{number}"))).unwrap();
            drop(symlink(format!("../../bus/drivers/{driver}"), device.join("driver")));
            if let Some(serial) = serial {
                for (leaf, text) in
                    [("idVendor", "1d6b"), ("idProduct", "0102"), ("serial", serial)]
                {
                    write(device.join("..").join(leaf), format!("{text}\n")).unwrap();
                }
            }
        }

        fn listed(&self) -> Vec<(String, String, Vec<u32>)> {
            let parts = |it: CameraNodes| (it.known.name, it.known.id.to_string(), it.nodes);
            self.system.cameras().into_iter().map(parts).collect()
        }
    }

    fn camera(name: &str, id: &str, nodes: &[u32]) -> (String, String, Vec<u32>) {
        (name.to_owned(), id.to_owned(), nodes.to_vec())
    }

    #[test]
    fn two_cameras_with_one_serial_number_are_two_and_told_apart_by_their_place() {
        let bench = Bench::new();
        for (number, place) in [(0, "1-1/1-1:1.0"), (1, "1-1/1-1:1.0"), (2, "1-2/1-2:1.0")] {
            bench.node(number, b"HD Webcam", place, "uvcvideo", Some("SN0001"));
        }
        let expected = [
            camera("HD Webcam (1-1:1.0)", "usb:1d6b:0102:SN0001@1-1:1.0", &[0, 1]),
            camera("HD Webcam (1-2:1.0)", "usb:1d6b:0102:SN0001@1-2:1.0", &[2]),
        ];
        assert_eq!(bench.listed(), expected);
    }

    #[test]
    fn an_infrared_camera_beside_the_usual_one_is_another_camera() {
        let bench = Bench::new();
        bench.node(0, b"Camera", "1-5/1-5:1.0", "uvcvideo", Some("7"));
        bench.node(2, b"IR Camera", "1-5/1-5:1.2", "uvcvideo", Some("7"));
        let expected = [
            camera("Camera", "usb:1d6b:0102:7@1-5:1.0", &[0]),
            camera("IR Camera", "usb:1d6b:0102:7@1-5:1.2", &[2]),
        ];
        assert_eq!(bench.listed(), expected);
    }

    #[test]
    fn what_is_no_camera_is_left_out_by_its_driver_or_its_name() {
        let bench = Bench::new();
        bench.node(10, b"bcm2835-codec-decode", "platform/codec", "vchiq", None);
        bench.node(12, b"decoder", "platform/hevc", "rpivid", None);
        bench.node(14, b"rk3399-vpu-dec", "platform/vpu", "hantro-vpu", None);
        bench.node(16, b"pispbe-input", "platform/isp", "pispbe", None);
        assert_eq!(bench.listed(), []);
        assert!(bench.system.node(10).is_none(), "it counts among what is not allowed");
        bench.node(18, b"Webcam", "1-1/1-1:1.0", "uvcvideo", None);
        assert_eq!(bench.listed(), [camera("Webcam", "at:1-1/1-1:1.0", &[18])]);
    }

    #[test]
    fn a_name_that_is_cut_within_a_letter_is_still_a_name() {
        let bench = Bench::new();
        bench.node(0, b"Kamera f\xC3", "1-1/1-1:1.0", "uvcvideo", None);
        assert_eq!(bench.listed(), [camera("Kamera f\u{FFFD}", "at:1-1/1-1:1.0", &[0])]);
    }
}
